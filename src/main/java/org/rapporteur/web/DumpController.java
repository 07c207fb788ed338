package org.rapporteur.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Map;
import org.rapporteur.dump.DumpFile;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The files of the dump, to download: whole, or the rest of one whose connection broke.
@Controller
class DumpController {

    private static final MediaType GZIP = MediaType.parseMediaType("application/gzip");

    private final Dumps dumps;

    DumpController(Dumps dumps) {
        this.dumps = dumps;
    }

    @GetMapping("/dumps")
    ResponseEntity<Void> folder(HttpServletRequest request) {
        return ResponseEntity.status(303)
                .header(HttpHeaders.LOCATION, request.getContextPath() + "/dumps/")
                .build();
    }

    @GetMapping("/dumps/")
    ModelAndView list() throws IOException {
        var files = new ArrayList<DumpFile>();
        for (var each : dumps.files().entrySet()) {
            var file = dumps.file(each.getKey());
            if (file.isPresent()) {
                files.add(new DumpFile(each.getKey(), Files.size(file.get()), each.getValue()));
            }
        }
        return new ModelAndView("dumps", Map.of("files", files));
    }

    @GetMapping("/dumps/{*name}")
    ResponseEntity<FileSystemResource> file(@PathVariable String name) throws IOException {
        var plain = name.substring(1);
        var file = dumps.file(plain).orElseThrow(() -> Problems.notFound("/dumps" + name));
        var sum = String.valueOf(dumps.files().get(plain));
        var described = new DumpFile(plain, Files.size(file), sum);
        var type =
                described.isCompressed()
                        ? GZIP
                        : MediaType.parseMediaType(described.mediaType() + ";charset=UTF-8");
        var answer = ResponseEntity.ok().contentType(type);
        return (sum.isEmpty() ? answer : answer.eTag(sum)).body(new FileSystemResource(file));
    }
}
