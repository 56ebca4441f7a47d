/**
 * The differences of two rule books as edits that can be made one at a time, and what they move.
 */
package muster.engine.edit;
