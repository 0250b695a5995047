using KpiBot.Answers;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Questions;

namespace KpiBot.Chat;

/// <summary>The workspace as a chat asks it: the same path of a question as everywhere else. Safe to call from many handlers at once.</summary>
public interface IChatWorkspace
{
    /// <summary>Today in the workspace's zone.</summary>
    DateOnly Today { get; }

    /// <summary>The calendar that days are counted in.</summary>
    BusinessCalendar Calendar { get; }

    /// <summary>The reporting currency.</summary>
    string Currency { get; }

    /// <summary>Answers one question.</summary>
    /// <param name="question">The words.</param>
    /// <param name="day">The business day it is asked on.</param>
    /// <param name="language">The language to answer in; null: the question's own.</param>
    /// <param name="thread">What it can follow; null for a first question.</param>
    /// <param name="user">Who asks, by an id that means nothing outside.</param>
    /// <param name="cancellation">Ends it early.</param>
    ValueTask<Finding> AskAsync(string question, DateOnly day, Language? language, ThreadContext? thread, string user, CancellationToken cancellation);

    /// <summary>The same, for somebody who is an owner of the data ("my pipeline"), in its own spelling; null for nobody.</summary>
    ValueTask<Finding> AskAsync(string question, DateOnly day, Language? language, ThreadContext? thread, string user, string? owner, CancellationToken cancellation) => AskAsync(question, day, language, thread, user, cancellation);

    /// <summary>Calculates one KPI.</summary>
    KpiResult Calculate(KpiRequest request);

    /// <summary>The records behind the first KPI of a query as CSV lines, the titles first; at most so many records.</summary>
    IReadOnlyList<string> Csv(Query query, DateOnly day, int most);
}
