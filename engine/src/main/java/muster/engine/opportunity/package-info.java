/** Groups of forces: enumerated, pooled, and laid out for the rules to judge (method §5). */
package muster.engine.opportunity;
