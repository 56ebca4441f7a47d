/** Shows that each shipped rule, row and number matters to a behaviour that is written down. */
package muster.rules.sensitivity;
