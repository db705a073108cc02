// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/array_list_model.h"
#include "console/theme/tone.h"

#include <QWidget>

class QListView;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace fallow::console {

class EvaluationForm;
class MessagePanel;
class TextLabel;
struct EvaluationPlan;

/// Where one comes in: the arrays that this person knows, an identity file, or a private array for trying Fallow.
class ConnectPage final : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectPage(QWidget *parent = nullptr);

    void setArrays(const QList<RememberedArray> &arrays);
    /// Why one is here; two fingerprints are shown to be compared, where there are any.
    void setMessage(Tone tone, const QString &title, const QString &sentence, const QByteArray &expected = {},
                    const QByteArray &shown = {});
    void clearMessage();
    /// An attempt is under way: what would begin another is off, and it can be given up.
    void setBusy(const QString &sentence);
    void setIdle();
    /// How far the evaluation array is.
    void setProgress(const QString &sentence, int done, int total);

Q_SIGNALS:
    void connectRequested(const QString &identityPath);
    void openRequested(); ///< an identity file is to be chosen
    void renameRequested(const QString &identityPath, const QString &name);
    void forgetRequested(const QString &identityPath);
    void stopRequested(const QString &identityPath);   ///< an evaluation array's programs are to end
    void deleteRequested(const QString &identityPath); ///< an evaluation array is to go for good; confirmed
    void evaluationRequested(const fallow::console::EvaluationPlan &plan);
    void cancelRequested();

private:
    QWidget *makeArrays();
    QWidget *makeEvaluation();
    void showButtons();
    void askDelete();
    const RememberedArray *selected() const;

    MessagePanel *m_message;
    ArrayListModel *m_model;
    QListView *m_list;
    TextLabel *m_noArrays;
    QPushButton *m_connect;
    QPushButton *m_rename;
    QPushButton *m_forget;
    QPushButton *m_stop;
    QPushButton *m_delete;
    QPushButton *m_open;
    QStackedWidget *m_evaluation; ///< offer | form
    EvaluationForm *m_form;
    QPushButton *m_offer;
    QWidget *m_busy;
    TextLabel *m_busyText;
    QProgressBar *m_progress;
    QWidget *m_columns;
};

} // namespace fallow::console
