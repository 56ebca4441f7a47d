/** Drafts of rules, tried in a process of their own before this one runs them. */
package muster.server.draft;
