package org.faultbook.diagnosis.wiring;

import java.util.Map;
import org.faultbook.kb.onnx.OnnxEmbedder;
import org.faultbook.kb.onnx.OnnxModel;
import org.faultbook.kb.port.Embedder;
import org.faultbook.kb.text.Language;

/** Where the model of each language comes from. */
@FunctionalInterface
interface Models {
    /** The two models that are shipped. */
    Models SHIPPED = () -> Map.of(
            Language.ZH, new OnnxEmbedder(OnnxModel.ZH_INT8),
            Language.EN, new OnnxEmbedder(OnnxModel.EN_INT8));

    /** Loads them; whoever calls closes them. */
    Map<Language, Embedder> load();
}
