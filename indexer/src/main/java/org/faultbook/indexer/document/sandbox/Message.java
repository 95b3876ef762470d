package org.faultbook.indexer.document.sandbox;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Set;
import org.faultbook.indexer.document.Block;
import org.faultbook.indexer.document.DocumentFormat;
import org.faultbook.indexer.document.PageProblem;
import org.jspecify.annotations.Nullable;

/** What the reading process and its parent tell each other, each one line of JSON. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Message.Order.class, name = "order"),
    @JsonSubTypes.Type(value = Message.Found.class, name = "found"),
    @JsonSubTypes.Type(value = Message.Page.class, name = "page"),
    @JsonSubTypes.Type(value = Message.Part.class, name = "part"),
    @JsonSubTypes.Type(value = Message.Trouble.class, name = "trouble"),
    @JsonSubTypes.Type(value = Message.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = Message.Done.class, name = "done")
})
sealed interface Message {
    /** Parent to child: the file to read, and pages to pass over. */
    record Order(String file, Set<Integer> without, int pictureSide, long picturePixels) implements Message {}

    /** The format that reading begins with. */
    record Found(DocumentFormat format) implements Message {}

    /** A page is done. */
    record Page(int page, int of) implements Message {}

    /** The next block. */
    record Part(Block block) implements Message {}

    /** A page that could not be read. */
    record Trouble(PageProblem problem) implements Message {}

    /** Nothing can be read. */
    record Refused(PageProblem problem) implements Message {}

    /** All is told. */
    record Done(@Nullable String title, int pages) implements Message {}

    /** Deep enough for a cell of a table; strings as long as the longest cell may be. */
    ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(16)
                            .maxStringLength(8 << 20)
                            .build())
                    .build())
            .addMixIn(Block.class, BlockKinds.class)
            .disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    /** Names the kinds of blocks, which know nothing of JSON. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
        @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
        @JsonSubTypes.Type(value = Block.Listing.class, name = "listing"),
        @JsonSubTypes.Type(value = Block.Notice.class, name = "notice"),
        @JsonSubTypes.Type(value = Block.Table.class, name = "table")
    })
    interface BlockKinds {}
}
