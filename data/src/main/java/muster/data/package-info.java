/**
 * Datasets: their format, declared once in {@link muster.data.Format}; reading them from CSV, with
 * everything that is wrong with them told at once; writing them, and blank ones, as CSV.
 */
package muster.data;
