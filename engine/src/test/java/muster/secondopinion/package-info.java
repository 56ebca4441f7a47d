/**
 * A second, independent calculation of method.md §1 to §3, §5, §6 and §8, and seeded datasets to
 * try it on.
 *
 * <p>It shares no code with the rest of the project, knows neither Drools nor the rule files, and
 * has every policy number typed in again. A rule that silently does not fire, a misread table or a
 * sum that depends on order therefore shows as a difference between the two.
 *
 * <p>INVARIANT: nothing in the main code of this package imports anything outside the JDK.
 */
package muster.secondopinion;
