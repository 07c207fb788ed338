package org.rapporteur.dump;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.rapporteur.store.Table;

/// A table as a Parquet file: texts as UTF-8 strings, whole numbers of 64 bits, and null where a
/// cell is empty. It is not compressed inside: each codec would bring a library of native code.
record ParquetFile(Path file) {

    void write(Table table, List<Column> columns) throws IOException {
        Files.deleteIfExists(file);
        var schema = schema(table.name(), columns);
        try (var writer =
                ExampleParquetWriter.builder(new LocalOutputFile(file))
                        .withConf(new PlainParquetConfiguration())
                        .withType(schema)
                        .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
                        .build()) {
            for (var row : table.rows()) {
                writer.write(group(schema, columns, row));
            }
        }
    }

    private static MessageType schema(String table, List<Column> columns) {
        return new MessageType(table, columns.stream().map(ParquetFile::type).toList());
    }

    private static Type type(Column column) {
        return column.isInteger()
                ? Types.optional(PrimitiveTypeName.INT64).named(column.name())
                : Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column.name());
    }

    private static Group group(MessageType schema, List<Column> columns, List<String> row) {
        var group = new SimpleGroup(schema);
        for (int i = 0; i < row.size(); i++) {
            var cell = row.get(i);
            if (cell.isEmpty()) {
                continue;
            }
            if (columns.get(i).isInteger()) {
                group.add(i, Long.parseLong(cell));
            } else {
                group.add(i, cell);
            }
        }
        return group;
    }
}
