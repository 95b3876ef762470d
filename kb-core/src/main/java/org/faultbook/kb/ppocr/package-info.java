/** Text in pictures by the PP-OCR models (Du et al. 2020, 2022) on ONNX Runtime, offline, from models on the class path. */
@NullMarked
package org.faultbook.kb.ppocr;

import org.jspecify.annotations.NullMarked;
