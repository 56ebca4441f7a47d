package muster.server.sheet;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A part of a workbook, read as XML that can neither define nor fetch anything. */
final class Xml {
  private final XMLStreamReader reader;

  private Xml(XMLStreamReader reader) {
    this.reader = reader;
  }

  /** What is made of a part. */
  interface Reading<T> {
    T read(Xml xml) throws XMLStreamException;
  }

  /**
   * Reads a part.
   *
   * @param place what to call it in a message
   * @throws InvalidWorkbook when it is no sound XML, or has definitions of its own
   */
  static <T> T read(byte[] part, String place, Reading<T> reading) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(part));
      try {
        return reading.read(new Xml(reader));
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      throw new InvalidWorkbook(
          place, "the workbook is damaged here", "open it in Excel and save it again");
    }
  }

  /** Goes on to the start of the next element; false at the end. */
  boolean nextStart() throws XMLStreamException {
    while (reader.hasNext()) {
      if (next() == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
    }
    return false;
  }

  /**
   * Goes on to the start or end of an element; false at the end.
   *
   * @see #isStart
   */
  boolean nextTag() throws XMLStreamException {
    while (reader.hasNext()) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
        return true;
      }
    }
    return false;
  }

  private int next() throws XMLStreamException {
    int event = reader.next();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new XMLStreamException("a document type has no place here");
    }
    return event;
  }

  /** Whether it stands at the start of an element of this name, whatever its namespace. */
  boolean isStart(String name) {
    return reader.getEventType() == XMLStreamConstants.START_ELEMENT && is(name);
  }

  /** Whether it stands at the end of an element of this name. */
  boolean isEnd(String name) {
    return reader.getEventType() == XMLStreamConstants.END_ELEMENT && is(name);
  }

  private boolean is(String name) {
    return reader.getLocalName().equals(name);
  }

  /** The value of an attribute of this local name. */
  Optional<String> attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return Optional.of(reader.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  /** The text of the element that it stands at the start of; goes on to its end. */
  String text() throws XMLStreamException {
    return reader.getElementText();
  }

  /**
   * The text of a shared or inline string: its runs without what is only there to pronounce them;
   * goes on to its end.
   *
   * @param element the name of the element that it stands at the start of
   */
  String string(String element) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int pronounced = 0;
    while (nextTag() && !isEnd(element)) {
      if (isStart("rPh")) {
        pronounced++;
      } else if (isEnd("rPh")) {
        pronounced--;
      } else if (isStart("t")) {
        String run = text();
        text.append(pronounced == 0 ? run : "");
      }
    }
    return text.toString();
  }
}
