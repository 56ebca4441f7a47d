package muster.server.http;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import muster.server.sheet.ListWorkbook;

/** Writes lists as CSV or as Excel workbooks, to be kept as files. */
@Produces({TableAnswer.CSV, TableAnswer.XLSX})
final class TableBodies implements MessageBodyWriter<TableAnswer> {
  private static final MediaType CSV = MediaType.valueOf(TableAnswer.CSV);

  @Override
  public boolean isWriteable(Class<?> type, Type generic, Annotation[] on, MediaType media) {
    return type == TableAnswer.class;
  }

  @Override
  public void writeTo(
      TableAnswer table,
      Class<?> type,
      Type generic,
      Annotation[] on,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    boolean csv = CSV.isCompatible(media);
    byte[] body =
        csv
            ? table.csv().get().getBytes(StandardCharsets.UTF_8)
            : ListWorkbook.write(table.sheets().get());
    headers.putSingle(
        HttpHeaders.CONTENT_TYPE,
        csv ? TableAnswer.CSV + "; charset=utf-8; header=present" : TableAnswer.XLSX);
    headers.putSingle(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"" + table.name() + (csv ? ".csv" : ".xlsx") + "\"");
    out.write(body);
    out.flush();
  }
}
