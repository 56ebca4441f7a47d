/** Where rules and datasets come from: a folder, or what this program ships with. */
package muster.server.files;
