/**
 * Rounds kept in an SQLite file. Every revision of every return stays; cells stay the text they
 * were given, so a stored round reads back as the same dataset as the folder it came from.
 */
package muster.data.store;
