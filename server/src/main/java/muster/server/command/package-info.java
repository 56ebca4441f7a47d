/** The command line: one class a command, each of which reads, asks the engine and prints. */
package muster.server.command;
