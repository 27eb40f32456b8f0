package org.xuanjiang.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

/** A downloaded archive, and what lies in it. */
record Unpacked(Path archive, Path folder, List<String> names) {

    static Unpacked of(byte[] archive, Path folder) throws IOException {
        var file = Files.write(Files.createDirectories(folder).resolve("dossier.zip"), archive);
        try (var zip = new ZipFile(file.toFile())) {
            var names = zip.stream().map(entry -> entry.getName()).toList();
            for (var name : names) {
                var target = folder.resolve(name);
                Files.createDirectories(target.getParent());
                Files.copy(zip.getInputStream(zip.getEntry(name)), target);
            }
            return new Unpacked(file, folder, names);
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    String text(String name) throws IOException {
        return Files.readString(file(name));
    }
}
