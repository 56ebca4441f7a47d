/**
 * What the shipped rules, tables and parameters do, behaviour by behaviour. Every expected number
 * is worked out from the method, never taken from a run.
 */
package muster.rules.behaviour;
