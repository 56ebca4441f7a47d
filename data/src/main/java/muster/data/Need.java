package muster.data;

/** What a blank cell means, as the dataset format marks its columns. */
public enum Need {
  /** ★: a blank is a fault. */
  REQUIRED("★", "must be filled"),
  /** ☆: the column must exist; a blank makes that return "not assessed". */
  ASSESSED("☆", "blank: the return is not assessed"),
  /** A blank is unknown, never zero; the column may be left out. */
  OPTIONAL("", "may be blank");

  private final String sign;
  private final String meaning;

  Need(String sign, String meaning) {
    this.sign = sign;
    this.meaning = meaning;
  }

  /** The star of the dataset format; empty for optional columns. */
  public String sign() {
    return sign;
  }

  /** What a blank means, in words. */
  public String meaning() {
    return meaning;
  }

  /** Whether the column itself has to be there. */
  public boolean columnMustExist() {
    return this != OPTIONAL;
  }
}
