// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/nbd_server.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <utility>

namespace fallow {

class LatencyHistogram;

enum class MetricType { Counter, Gauge, Summary };

/// One line: labels and a value. For a summary `suffix` is "_sum" or "_count", or empty with a "quantile" label.
struct MetricSample
{
    QList<std::pair<QString, QString>> labels;
    double value = 0;
    QString suffix;
};

/// All samples of one name. Names follow Prometheus: letters, digits and '_'; base units; counters end in _total.
struct MetricFamily
{
    QString name;
    MetricType type = MetricType::Gauge;
    QString help;
    QList<MetricSample> samples;
};

/// Prometheus' text exposition format 0.0.4, UTF-8. Label values and help are escaped; a family with a name that is
/// not allowed is left out (asserted: it is our mistake). Thread: any (pure).
QByteArray formatMetrics(const QList<MetricFamily> &families);

/// How long work of one kind took, as a summary with the quantiles 0.5 and 0.99. Thread: the histogram's.
MetricFamily latencyMetric(const QString &name, const QString &help, const LatencyHistogram &histogram);

/// What the exports have done, as metrics with the label "export". Thread: any (pure).
QList<MetricFamily> nbdMetrics(const QList<NbdExportStatistics> &exports);

} // namespace fallow
