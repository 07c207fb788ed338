package org.rapporteur.dump;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.rapporteur.store.Table;

/// A table in the format Parquet: texts as UTF-8 strings, whole numbers of 64 bits, other numbers
/// as doubles, and null where a cell is empty. It is not compressed inside: each codec would bring
/// a library of native code.
///
/// @param columns those of the table, in its order
public record Parquet(Table table, List<Column> columns) {

    public Parquet {
        columns = List.copyOf(columns);
    }

    /// Writes the table; the stream stays open.
    public void write(OutputStream out) throws IOException {
        var schema = new MessageType(table.name(), columns.stream().map(Parquet::type).toList());
        try (var writer =
                ExampleParquetWriter.builder(new Sink(out))
                        .withConf(new PlainParquetConfiguration())
                        .withType(schema)
                        .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
                        .build()) {
            for (var row : table.rows()) {
                writer.write(group(schema, row));
            }
        }
        out.flush();
    }

    private static Type type(Column column) {
        if (column.isInteger()) {
            return Types.optional(PrimitiveTypeName.INT64).named(column.name());
        }
        return column.isNumber()
                ? Types.optional(PrimitiveTypeName.DOUBLE).named(column.name())
                : Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column.name());
    }

    private Group group(MessageType schema, List<String> row) {
        var group = new SimpleGroup(schema);
        for (int i = 0; i < row.size(); i++) {
            if (!row.get(i).isEmpty()) {
                add(group, i, row.get(i));
            }
        }
        return group;
    }

    private void add(Group group, int at, String cell) {
        var column = columns.get(at);
        if (column.isInteger()) {
            group.add(at, Long.parseLong(cell));
        } else if (column.isNumber()) {
            group.add(at, Double.parseDouble(cell));
        } else {
            group.add(at, cell);
        }
    }

    /// A stream as the writer wants its file.
    private record Sink(OutputStream out) implements OutputFile {

        @Override
        public PositionOutputStream create(long blockSize) {
            return new Counted(out);
        }

        @Override
        public PositionOutputStream createOrOverwrite(long blockSize) {
            return create(blockSize);
        }

        @Override
        public boolean supportsBlockSize() {
            return false;
        }

        @Override
        public long defaultBlockSize() {
            return 0;
        }
    }

    /// A stream that knows how many bytes went into it; whoever opened it closes it.
    private static final class Counted extends PositionOutputStream {

        private final OutputStream out;
        private long position;

        Counted(OutputStream out) {
            this.out = out;
        }

        @Override
        public long getPos() {
            return position;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            position++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            position += length;
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }
    }
}
