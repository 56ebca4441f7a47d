package muster.data.store;

import java.time.Instant;

/**
 * A rule book that somebody proposes.
 *
 * @param id counts up over all drafts
 * @param ruleBook hash of its files, which never change: another upload is another draft
 * @param title what it is about
 * @param author the account that uploaded it
 * @param at when
 */
public record RuleBookDraft(long id, String ruleBook, String title, String author, Instant at) {}
