/** Embeddings by ONNX Runtime, offline, from models on the class path. */
@NullMarked
package org.faultbook.kb.onnx;

import org.jspecify.annotations.NullMarked;
