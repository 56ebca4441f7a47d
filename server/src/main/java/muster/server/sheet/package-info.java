/** Policy tables as an Excel workbook, both ways. */
package muster.server.sheet;
