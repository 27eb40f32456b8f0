package org.xuanjiang.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.springframework.stereotype.Component;

/** Documents that never change once written, kept as JSON in a text column. */
@Component
class JsonColumns {

    private final ObjectMapper mapper;

    JsonColumns(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String write(Object document) {
        try {
            return mapper.writeValueAsString(document);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("cannot write " + document.getClass().getSimpleName(), failure);
        }
    }

    <T> T read(String text, Class<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("cannot read a stored " + type.getSimpleName(), failure);
        }
    }

    <T> List<T> readList(String text, Class<T> type) {
        try {
            return mapper.readerForListOf(type).readValue(text);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("cannot read stored " + type.getSimpleName() + " rows", failure);
        }
    }
}
