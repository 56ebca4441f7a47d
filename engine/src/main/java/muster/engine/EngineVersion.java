package muster.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this engine, part of every assessment's identity. */
public final class EngineVersion {
  private static final String VERSION = read();

  private EngineVersion() {}

  /** The version, as built. */
  public static String get() {
    return VERSION;
  }

  private static String read() {
    try (InputStream in = EngineVersion.class.getResourceAsStream("version.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
