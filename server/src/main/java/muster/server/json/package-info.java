/** JSON as Muster writes and reads it, the same at the command line and over HTTP. */
package muster.server.json;
