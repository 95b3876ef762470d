/** What adapters on ONNX Runtime share: the one environment of the process and models on the class path. */
@NullMarked
package org.faultbook.kb.onnxruntime;

import org.jspecify.annotations.NullMarked;
