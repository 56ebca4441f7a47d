package muster.server.command;

import muster.engine.EngineVersion;
import picocli.CommandLine.IVersionProvider;

/** Tells which version this is. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"muster " + EngineVersion.get()};
  }
}
