/** Two assessments side by side: what moved, and why. Pure functions. */
package muster.engine.compare;
