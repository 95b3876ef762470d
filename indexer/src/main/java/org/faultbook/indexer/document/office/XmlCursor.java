package org.faultbook.indexer.document.office;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;

/**
 * Walks a part of a DOCX element by element: no document types, no entities, nothing resolved, a bounded depth.
 * Names are local names, as the strict and the transitional namespaces mean the same by them.
 */
final class XmlCursor implements AutoCloseable {
    /** What Word itself writes stays below 60. */
    private static final int DEEPEST = 250;

    private final XMLStreamReader in;
    private int depth;

    /** Handles an element whose start the cursor stands on; it may read up to its end, what it leaves is read over. */
    @FunctionalInterface
    interface Handler {
        void element(String name) throws XMLStreamException;
    }

    XmlCursor(InputStream xml) throws XMLStreamException {
        XMLInputFactory factory = XMLHelper.newXMLInputFactory();
        in = factory.createXMLStreamReader(xml);
    }

    /** The children of the element that the cursor stands on; it stands on its end afterwards. */
    void children(Handler handler) throws XMLStreamException {
        int own = depth;
        while (next()) {
            if (in.isStartElement()) {
                int inside = depth;
                handler.element(in.getLocalName());
                while (depth >= inside && next()) {
                    // what the handler has left of it
                }
            } else if (depth < own) {
                return;
            }
        }
    }

    /** The text right below the element that the cursor stands on. */
    String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int own = depth;
        while (in.hasNext()) {
            step();
            if (in.isCharacters() && depth == own) {
                text.append(in.getText());
            } else if (depth < own) {
                break;
            }
        }
        return text.toString();
    }

    /** An attribute by its local name, null for none. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < in.getAttributeCount(); i++) {
            if (in.getAttributeLocalName(i).equals(name)) {
                return in.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The attribute {@code val} as a number; {@code otherwise} where it is none. */
    int number(int otherwise) {
        return number("val", otherwise);
    }

    int number(String name, int otherwise) {
        String value = attribute(name);
        if (value == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** Whether a property that is on by its mere presence is on. */
    boolean isOn() {
        String value = attribute("val");
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    private boolean next() throws XMLStreamException {
        while (in.hasNext()) {
            step();
            if (in.isStartElement() || in.isEndElement()) {
                return true;
            }
        }
        return false;
    }

    private void step() throws XMLStreamException {
        int event = in.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("a document type or entity", in.getLocation());
        }
        if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) {
            throw new XMLStreamException("nested deeper than " + DEEPEST, in.getLocation());
        }
        depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }

    @Override
    public void close() throws XMLStreamException {
        in.close();
    }
}
