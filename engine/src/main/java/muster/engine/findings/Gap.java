package muster.engine.findings;

/**
 * A service whose regional risk is serious and that no project addresses (R54).
 *
 * @param service id
 * @param risk its regional total, harm points a year
 * @param band of that total
 * @param finding why
 */
public record Gap(String service, double risk, String band, Finding finding) {}
