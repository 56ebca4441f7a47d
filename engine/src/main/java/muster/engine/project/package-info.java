/** Projects, gaps and money: added up, and laid out for the rules to judge (method §6 and §8). */
package muster.engine.project;
