package muster.engine.internal;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Optional;

/**
 * What a compiled class names: read from its constant pool, without which no class can reach
 * anything outside itself (Java Virtual Machine Specification, section 4.4).
 */
final class ByteCode {
  /** Every class that rules are compiled to begins so. */
  static final String RULES = "muster.rules.";

  private static final int MAGIC = 0xCAFEBABE;
  private static final int UTF8 = 1;
  private static final int INTEGER = 3;
  private static final int FLOAT = 4;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;
  private static final int CLASS = 7;
  private static final int STRING = 8;
  private static final int FIELD = 9;
  private static final int METHOD = 10;
  private static final int INTERFACE_METHOD = 11;
  private static final int NAME_AND_TYPE = 12;
  private static final int METHOD_HANDLE = 15;
  private static final int METHOD_TYPE = 16;
  private static final int INVOKE_DYNAMIC = 18;

  private final int[] kinds;
  private final int[] first;
  private final int[] second;
  private final String[] texts;
  private final int self;

  private ByteCode(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("no class");
    }
    in.readInt();
    int count = in.readUnsignedShort();
    kinds = new int[count];
    first = new int[count];
    second = new int[count];
    texts = new String[count];
    for (int i = 1; i < count; i++) {
      kinds[i] = in.readUnsignedByte();
      switch (kinds[i]) {
        case UTF8 -> texts[i] = in.readUTF();
        case INTEGER, FLOAT -> in.readInt();
        case LONG, DOUBLE -> {
          in.readLong();
          i++;
        }
        case CLASS, STRING, METHOD_TYPE -> first[i] = in.readUnsignedShort();
        case FIELD, METHOD, INTERFACE_METHOD, NAME_AND_TYPE, INVOKE_DYNAMIC -> {
          first[i] = in.readUnsignedShort();
          second[i] = in.readUnsignedShort();
        }
        case METHOD_HANDLE -> {
          in.readUnsignedByte();
          first[i] = in.readUnsignedShort();
        }
        default -> throw new IOException("no kind of constant that a rule needs");
      }
    }
    in.readUnsignedShort();
    self = in.readUnsignedShort();
  }

  /**
   * The first thing a class names that no rule may; empty when there is none.
   *
   * @param name what the class says it is called
   */
  static Optional<String> findForbidden(String name, byte[] code) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(code))) {
      ByteCode read = new ByteCode(in);
      return name.startsWith(RULES) && read.type(read.self).equals(name)
          ? read.findForbidden()
          : Optional.of(name);
    } catch (IOException | IndexOutOfBoundsException malformed) {
      return Optional.of(name);
    }
  }

  private Optional<String> findForbidden() throws IOException {
    for (int i = 1; i < kinds.length; i++) {
      if (kinds[i] == CLASS) {
        String type = type(i);
        if (!type.startsWith(RULES) && !AllowedTypes.names(type)) {
          return Optional.of(type);
        }
      } else if (kinds[i] == FIELD || kinds[i] == METHOD || kinds[i] == INTERFACE_METHOD) {
        String type = type(first[i]);
        String member = text(first[second[i]]);
        if (!type.startsWith(RULES) && !AllowedTypes.names(type, member)) {
          return Optional.of(type + "." + member);
        }
      }
    }
    return Optional.empty();
  }

  /** A class's name; of an array, what it is an array of. */
  private String type(int constant) throws IOException {
    String name = text(first[constant]).replace('/', '.');
    if (!name.startsWith("[")) {
      return name;
    }
    String element = name.replace("[", "");
    return element.startsWith("L") ? element.substring(1, element.length() - 1) : RULES + "array";
  }

  private String text(int constant) throws IOException {
    if (texts[constant] == null) {
      throw new IOException("no text where one belongs");
    }
    return texts[constant];
  }
}
