package org.xuanjiang.dossier.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A page to read: what it is, then block after block. */
record Page(String title, List<Block> blocks) {

    Page(String title, Block... blocks) {
        this(title, Arrays.asList(blocks));
    }

    Page {
        blocks = List.copyOf(blocks);
    }

    /**
     * Under one heading: facts, then texts, then a table, then a picture, each of them or none.
     *
     * @param picture path of a picture beside the page, or {@code null}
     */
    record Block(String heading, List<Fact> facts, List<String> texts, Table table, String picture) {

        /** Asked by the template. */
        boolean hasFacts() {
            return !facts.isEmpty();
        }

        static Block facts(String heading, Fact... facts) {
            return new Block(heading, Arrays.asList(facts), List.of(), null, null);
        }

        static Block text(String heading, String text) {
            return new Block(heading, List.of(), text == null || text.isBlank() ? List.of("（无）") : text.lines().toList(), null, null);
        }

        static Block table(String heading, Table table) {
            return new Block(heading, List.of(), table.rows().isEmpty() ? List.of("（无）") : List.of(), table.rows().isEmpty() ? null : table,
                null);
        }

        static Block picture(String heading, String picture) {
            return new Block(heading, List.of(), List.of(), null, picture);
        }
    }

    /** One name and what belongs to it; {@code null} counts as not filled in. */
    record Fact(String name, String value) {
    }

    /** Cells are texts; {@code null} is an empty one. */
    record Table(List<String> head, List<List<String>> rows) {

        static Table headed(String... head) {
            return new Table(List.of(head), new ArrayList<>());
        }

        Table row(String... cells) {
            rows.add(Arrays.stream(cells).map(cell -> cell == null ? "" : cell).toList());
            return this;
        }
    }
}
