package tachotwin.app.lab;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tachotwin.trace.Decoded;
import tachotwin.trace.Field;
import tachotwin.trace.Trace;
import tachotwin.trace.TraceEvent;

/**
 * Writes the trace as {@code trace.jsonl}: one event a line with simulated time, seam, octets,
 * decoded form and clause.
 */
public final class TraceFile implements Trace, Closeable {
  private final JsonGenerator json;

  /** Begins the file. */
  public TraceFile(Path file) throws IOException {
    json =
        new JsonFactory()
            .createGenerator(
                new BufferedOutputStream(Files.newOutputStream(file), 1 << 16), JsonEncoding.UTF8);
    json.setRootValueSeparator(null);
  }

  @Override
  public void emit(TraceEvent event) {
    try {
      write(event);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(TraceEvent event) throws IOException {
    json.writeStartObject();
    json.writeStringField("t", event.at().toString());
    json.writeStringField("seam", event.seam().name());
    json.writeStringField("from", event.from());
    json.writeStringField("to", event.to());
    if (!event.octets().isEmpty()) {
      json.writeStringField("octets", event.octets().toHex());
    }
    Decoded decoded = event.decoded().get();
    json.writeStringField("name", decoded.name());
    json.writeStringField("clause", decoded.clause());
    if (!decoded.fields().isEmpty()) {
      json.writeObjectFieldStart("fields");
      for (Field field : decoded.fields()) {
        json.writeStringField(field.name(), field.value());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeRaw('\n');
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
