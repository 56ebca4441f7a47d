package muster.data.store;

import java.util.Optional;

/**
 * What a moderator may see of a return.
 *
 * @param status how far the revision is that was submitted last
 * @param rows its evidence alone while the moderator's own score is not in; then all of it
 * @param own the moderator's own second score of it, once it is in
 */
public record ModeratorsView(ReturnStatus status, ReturnRows rows, Optional<Moderation> own) {}
