using KpiBot.Access;
using KpiBot.Answers;
using KpiBot.Chat;
using KpiBot.Chat.Digesting;
using KpiBot.Chat.Watching;
using KpiBot.Crm;
using KpiBot.Delivery;
using KpiBot.Digests;
using KpiBot.Digests.Slots;
using KpiBot.Host.Workspaces;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Questions;
using KpiBot.Routine;

namespace KpiBot.Host.Chats;

/// <summary>The host's workspace as digests are written from it.</summary>
internal sealed class DigestWriter(OpenWorkspace workspace, IChatWorkspace chat, KpiClasses classes, IRegisters registers, OpenAlerts? alerts) : IDigestWriter
{
    public BusinessCalendar Calendar => workspace.Calendar;

    public bool IsLate(DigestSubscription digest, DateOnly day) => LateData.Is(digest, day, workspace.State);

    public Task<DigestDraft> WriteAsync(DigestSubscription digest, DateOnly day, Audience readers, CancellationToken cancellation) =>
        digest.Question is { } question ? AnswerAsync(question, digest, day, readers, cancellation) : AlignAsync(digest, day, readers, cancellation);

    /// <summary>Each figure as far as everyone who would read it may know it.</summary>
    private async Task<DigestDraft> AlignAsync(DigestSubscription digest, DateOnly day, Audience readers, CancellationToken cancellation)
    {
        if (readers.Decide(KpiClass.Open, Form.Figure) is { MayBePosted: false } refused) return new DigestDraft.Refused(refused);
        var rights = new DigestRights(kpi => readers.Decide(classes.Of([kpi]), Form.Figure).MayBePosted, readers.Decide(KpiClass.Internal, Form.Records).MayBePosted);
        var before = await DigestBefore.OfAsync(digest.Id, digest.Destination, day, Calendar, registers, cancellation);
        var findings = workspace.Digest(day, before, rights);
        if (findings.Sections.Values.All(section => section.Count == 0)) return new DigestDraft.Refused(readers.Decide(KpiClass.Internal, Form.Figure));
        var post = DigestComposer.Of(findings, digest.Look, alerts is null ? [] : await alerts.LinesAsync(digest.Destination, digest.Look.Language, rights.MayTell, cancellation));
        return new DigestDraft.Written(post.Head, post.Detail)
        {
            Buttons = RoutineDesk.ButtonsOf(before, digest.Look.Language), Notes = await NotesAsync(findings, digest, cancellation), Writes = [new DigestRecords(registers).Keep(findings.RecordOf(digest.Id))],
        };
    }

    /// <summary>Each owner's untouched leads to the owner, and how many wait to the manager who stands for the team; where the chat knows who they are.</summary>
    private async Task<IReadOnlyList<PersonalNote>> NotesAsync(DigestFindings findings, DigestSubscription digest, CancellationToken cancellation)
    {
        if (!digest.Look.Has(DigestSection.SalesPromise)) return [];
        var (links, notes) = (new OwnerLinks(registers), new List<PersonalNote>());
        async Task AddAsync(string name, string about, Answer? answer)
        {
            if (answer is null) return;
            foreach (var user in await links.UsersOfAsync(digest.Destination.Installation, name, cancellation)) notes.Add(new PersonalNote(user, about, answer));
        }

        foreach (var owner in UntouchedNotes.Owners(findings)) await AddAsync(owner, "untouched leads", UntouchedNotes.ToOwner(findings, digest.Look, owner, keys => workspace.Read(RecordKind.Lead, keys)));
        foreach (var team in findings.Untouched.Select(lead => lead.Team).OfType<string>().Distinct()) await AddAsync(team, "untouched leads of the team", UntouchedNotes.ToManager(findings, digest.Look, team));
        return notes;
    }

    /// <summary>The same path as a question that its owner asks there on that day.</summary>
    private async Task<DigestDraft> AnswerAsync(string question, DigestSubscription digest, DateOnly day, Audience readers, CancellationToken cancellation)
    {
        var asked = new ChatQuestion { Number = 0, Conversation = digest.Destination, Text = question, User = digest.Owner, Audience = readers, Language = digest.Look.Language };
        var reply = await new Conversing(new OnDay(chat, day, digest.Look.Language), NoTurns.Instance, classes).AskAsync(asked, cancellation);
        return reply.Decision.MayBePosted ? new DigestDraft.Written(reply.Answer, null) : new DigestDraft.Refused(reply.Decision);
    }

    /// <summary>The workspace on a day, in a language.</summary>
    private sealed class OnDay(IChatWorkspace inner, DateOnly day, Language tongue) : IChatWorkspace
    {
        public DateOnly Today => day;

        public BusinessCalendar Calendar => inner.Calendar;

        public string Currency => inner.Currency;

        public ValueTask<Finding> AskAsync(string question, DateOnly asked, Language? language, ThreadContext? thread, string user, CancellationToken cancellation) =>
            inner.AskAsync(question, asked, language ?? tongue, thread, user, cancellation);

        public KpiResult Calculate(KpiRequest request) => inner.Calculate(request);

        public IReadOnlyList<string> Csv(Query query, DateOnly asked, int most) => inner.Csv(query, asked, most);
    }

    private sealed class NoTurns : ITurnStore
    {
        public static readonly NoTurns Instance = new();

        public Task<IReadOnlyList<Turn>> UpToAsync(Destination conversation, long? last, int most, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Turn>>([]);
    }
}
