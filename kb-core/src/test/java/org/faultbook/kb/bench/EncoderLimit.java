package org.faultbook.kb.bench;

import org.faultbook.kb.onnx.OnnxModel;

/**
 * The least time an encoder can take on the machine of docs/measurements.md: layers x (2 (4h^2 + 2h ff) L + 4 L^2 h)
 * operations at the peak of two threads (296 GFLOP/s fp32, 1,492 GOP/s int8 by VNNI).
 */
final class EncoderLimit {
    private static final double PEAK_FP32 = 296e9;
    private static final double PEAK_INT8 = 1492e9;

    private EncoderLimit() {}

    static double milliseconds(OnnxModel model, double tokens) {
        int layers = model.dimension() == 512 ? 4 : 12;
        double h = model.dimension();
        double ff = 4 * h;
        double operations = layers * (2 * (4 * h * h + 2 * h * ff) * tokens + 4 * tokens * tokens * h);
        return operations / (model.batchable() ? PEAK_FP32 : PEAK_INT8) * 1000;
    }
}
