package org.xuanjiang.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Copies of an archive, each with one thing changed: a byte anywhere, a byte in a file, a file dropped, added, exchanged. */
final class ArchiveMutations {

    private final byte[] archive;
    private final List<Content> contents = new ArrayList<>();
    private final Random random;

    ArchiveMutations(Path archive, Random random) throws IOException {
        this.archive = Files.readAllBytes(archive);
        this.random = random;
        try (var zip = new ZipFile(archive.toFile())) {
            for (var entry : zip.stream().toList()) {
                contents.add(new Content(entry, zip.getInputStream(entry).readAllBytes()));
            }
        }
    }

    /** Writes the copy number {@code no}. */
    Mutation write(int no, Path target) throws IOException {
        var changed = new ArrayList<>(contents);
        var index = random.nextInt(contents.size());
        var chosen = contents.get(index);
        switch (no % 5) {
            case 0 -> {
                var bytes = archive.clone();
                var position = random.nextInt(bytes.length);
                bytes[position] ^= (byte) (1 << random.nextInt(8));
                Files.write(target, bytes);
                return new Mutation("byte " + position + " of the archive", "");
            }
            case 1 -> {
                var bytes = chosen.bytes().clone();
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                changed.set(index, new Content(chosen.entry(), bytes));
            }
            case 2 -> changed.remove(index);
            case 3 -> {
                var added = "evidence/added-" + no + ".txt";
                changed.add(random.nextInt(contents.size()), new Content(new ZipEntry(added), new byte[] {'x'}));
                zip(changed, target);
                return new Mutation("with a file more", added);
            }
            default -> {
                var other = contents.get((index + 1 + random.nextInt(contents.size() - 1)) % contents.size());
                changed.set(index, new Content(chosen.entry(), other.bytes()));
            }
        }
        zip(changed, target);
        return new Mutation(List.of("a byte changed", "dropped", "", "exchanged").get(no % 5 - 1) + ": " + chosen.entry().getName(),
            chosen.entry().getName());
    }

    /**
     * What was changed.
     *
     * @param named file that whoever verifies the copy must name; empty when any answer will do
     */
    record Mutation(String what, String named) {
    }

    /** In the form of the original, so that only the change itself tells. */
    private static void zip(List<Content> contents, Path target) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(target))) {
            zip.setMethod(ZipOutputStream.STORED);
            for (var content : contents) {
                var entry = new ZipEntry(content.entry().getName());
                if (content.entry().getTime() >= 0) {
                    entry.setTimeLocal(content.entry().getTimeLocal());
                }
                var checksum = new CRC32();
                checksum.update(content.bytes());
                entry.setSize(content.bytes().length);
                entry.setCrc(checksum.getValue());
                zip.putNextEntry(entry);
                zip.write(content.bytes());
            }
        }
    }

    private record Content(ZipEntry entry, byte[] bytes) {
    }
}
