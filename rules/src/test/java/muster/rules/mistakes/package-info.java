/** Mistakes that people make in rule files, and what {@code ./muster check} tells of them. */
package muster.rules.mistakes;
