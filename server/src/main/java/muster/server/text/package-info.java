/** Assessments, explanations and rule books as text: pure functions, no files and no clock. */
package muster.server.text;
