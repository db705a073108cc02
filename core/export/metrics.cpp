// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/metrics.h"

#include "base/latency_histogram.h"

#include <algorithm>
#include <cmath>

namespace fallow {

using namespace Qt::StringLiterals;

namespace {

bool isName(const QString &name)
{
    const auto isLetter = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_' || c == u':';
    };
    return !name.isEmpty() && isLetter(name.front()) &&
           std::ranges::all_of(name, [&](QChar c) { return isLetter(c) || (c >= u'0' && c <= u'9'); });
}

QByteArray escaped(const QString &text, bool isLabel)
{
    QByteArray out = text.toUtf8();
    out.replace('\\', "\\\\").replace('\n', "\\n");
    return isLabel ? out.replace('"', "\\\"") : out;
}

QByteArray number(double value)
{
    if (std::isnan(value))
        return "NaN";
    if (std::isinf(value))
        return value > 0 ? "+Inf" : "-Inf";
    if (value == std::floor(value) && std::abs(value) < 9e15)
        return QByteArray::number(static_cast<qint64>(value));
    return QByteArray::number(value, 'g', 12);
}

const char *typeName(MetricType type)
{
    switch (type) {
    case MetricType::Counter:
        return "counter";
    case MetricType::Gauge:
        return "gauge";
    case MetricType::Summary:
        return "summary";
    }
    return "untyped";
}

} // namespace

QByteArray formatMetrics(const QList<MetricFamily> &families)
{
    QByteArray out;
    for (const MetricFamily &family : families) {
        if (!isName(family.name)) {
            Q_ASSERT_X(false, "formatMetrics", "a metric's name");
            continue;
        }
        const QByteArray name = family.name.toLatin1();
        out += "# HELP " + name + ' ' + escaped(family.help, false) + '\n';
        out += "# TYPE " + name + ' ' + typeName(family.type) + '\n';
        for (const MetricSample &sample : family.samples) {
            out += name + sample.suffix.toLatin1();
            char separator = '{';
            for (const auto &[label, value] : sample.labels) {
                out += separator + label.toLatin1() + "=\"" + escaped(value, true) + '"';
                separator = ',';
            }
            out += separator == ',' ? "} " : " ";
            out += number(sample.value) + '\n';
        }
    }
    return out;
}

MetricFamily latencyMetric(const QString &name, const QString &help, const LatencyHistogram &histogram)
{
    MetricFamily latency{name, MetricType::Summary, help, {}};
    for (const double quantile : {0.5, 0.99})
        latency.samples.append(
            {{{u"quantile"_s, QString::number(quantile)}}, double(histogram.percentileNs(quantile)) * 1e-9, {}});
    latency.samples.append({{}, double(histogram.sumNs()) * 1e-9, u"_sum"_s});
    latency.samples.append({{}, double(histogram.count()), u"_count"_s});
    return latency;
}

QList<MetricFamily> nbdMetrics(const QList<NbdExportStatistics> &exports)
{
    MetricFamily requests{u"fallow_nbd_requests_total"_s, MetricType::Counter, u"Requests answered."_s, {}};
    MetricFamily errors{
        u"fallow_nbd_request_errors_total"_s, MetricType::Counter, u"Requests answered with an error."_s, {}};
    MetricFamily bytes{u"fallow_nbd_bytes_total"_s, MetricType::Counter, u"Bytes of requests that succeeded."_s, {}};
    MetricFamily latency{u"fallow_nbd_request_seconds"_s,
                         MetricType::Summary,
                         u"Time from a request parsed to its answer queued."_s,
                         {}};
    MetricFamily connections{u"fallow_nbd_connections"_s, MetricType::Gauge, u"Clients connected."_s, {}};
    MetricFamily inFlight{u"fallow_nbd_requests_in_flight"_s, MetricType::Gauge, u"Requests not yet answered."_s, {}};
    MetricFamily size{u"fallow_nbd_size_bytes"_s, MetricType::Gauge, u"Size of the export."_s, {}};
    for (const NbdExportStatistics &one : exports) {
        const std::pair<QString, QString> label{u"export"_s, one.name};
        connections.samples.append({{label}, double(one.connectionCount), {}});
        inFlight.samples.append({{label}, double(one.requestsInFlight), {}});
        size.samples.append({{label}, double(one.sizeBytes), {}});
        const std::pair<QString, const NbdOperationStatistics *> operations[] = {{u"read"_s, &one.reads},
                                                                                 {u"write"_s, &one.writes},
                                                                                 {u"flush"_s, &one.flushes},
                                                                                 {u"trim"_s, &one.trims},
                                                                                 {u"status"_s, &one.statuses}};
        for (const auto &[name, operation] : operations) {
            const QList<std::pair<QString, QString>> labels{label, {u"operation"_s, name}};
            requests.samples.append({labels, double(operation->count), {}});
            errors.samples.append({labels, double(operation->errorCount), {}});
            bytes.samples.append({labels, double(operation->bytes), {}});
            auto median = labels;
            median.append({u"quantile"_s, u"0.5"_s});
            latency.samples.append({median, double(operation->p50Ns) * 1e-9, {}});
            auto high = labels;
            high.append({u"quantile"_s, u"0.99"_s});
            latency.samples.append({high, double(operation->p99Ns) * 1e-9, {}});
            latency.samples.append({labels, double(operation->sumNs) * 1e-9, u"_sum"_s});
            latency.samples.append({labels, double(operation->count), u"_count"_s});
        }
    }
    return {requests, errors, bytes, latency, connections, inFlight, size};
}

} // namespace fallow
