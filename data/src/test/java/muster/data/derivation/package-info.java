/**
 * How the illustrative returns of the East Midlands dataset came about: a profile of one force of
 * average grant, scaled to each force by its grant, then a short list of stated local adjustments.
 *
 * <p>The forces' own scores were never published. These rows exist to show the method, and this
 * package exists so that nobody has to take them on trust: {@link
 * muster.data.derivation.ReturnsDerivationTest} derives them again and compares every cell with the
 * files that ship. Inputs are in {@code data/derivation}; the words are in {@code
 * data/east-midlands/README.md}.
 */
package muster.data.derivation;
