using KpiBot.Access;
using KpiBot.Agreements;
using KpiBot.Answers;
using KpiBot.Answers.Wording;
using KpiBot.Chat.Wording;
using KpiBot.Kpis;
using KpiBot.Kpis.Texts;
using KpiBot.Periods;
using KpiBot.Routine;
using KpiBot.Routine.Reading;

namespace KpiBot.Chat;

/// <summary>What the teams owe each other and are to reach: shown to whoever may know it, changed by those who may agree for all.</summary>
/// <param name="workspace">The data, and where it is kept with its history.</param>
/// <param name="classes">How closely each KPI is kept.</param>
public sealed class AgreementDesk(ITeamWorkspace workspace, KpiClasses classes) : IDesk
{
    private const int LongestText = 300;
    private static readonly WorkingHours OfficeHours = new(new(9, 0), new(18, 0));

    /// <inheritdoc/>
    public async Task<DeskReply?> HearAsync(ChatQuestion question, CancellationToken cancellation)
    {
        if (RoutineReader.Read(question.Text, question.Language, workspace.State.Agreement.Calendar, workspace.Today) is not var (language, command)) return null;
        var texts = AgreementTexts.Of(language);
        if (command is RoutineCommand.ShowLevel) return Show(question.Audience, language);
        if (command is not (RoutineCommand.SetLevel or RoutineCommand.SetGoal)) return null;
        if (!Policy.May(Deed.Agree, question.Audience.Who, question.Audience.Personal)) return Say(language, texts.MayNot);
        var by = $"{question.Conversation.Platform} {question.User}";
        return command is RoutineCommand.SetGoal goal ? await SetAsync(goal.Words, by, language, cancellation) : await SetAsync(((RoutineCommand.SetLevel)command).Words, by, language, cancellation);
    }

    /// <inheritdoc/>
    public Task<DeskReply?> TakeAsync(ChatQuestion question, ChatReply reply, CancellationToken cancellation) => Task.FromResult<DeskReply?>(null);

    /// <inheritdoc/>
    public Task<DeskReply?> PressAsync(DeskPress pressed, CancellationToken cancellation) => Task.FromResult<DeskReply?>(null);

    /// <summary>What is agreed, and how many MQLs the revenue target takes, with its arithmetic.</summary>
    private DeskReply Show(Audience audience, Language language)
    {
        var (texts, decision) = (AgreementTexts.Of(language), audience.Decide(classes.Of(WorkedBack.Kpis), Form.Figure));
        List<Block> lines = [new Block.Heading(texts.Title), .. Lines(workspace.State.Agreement.LevelOn(workspace.Today), language).Select(line => new Block.Sentence(line))];
        if (decision.Verdict != Verdict.Refuse && WorkedBack.Of(workspace.Calculate, workspace.State.Agreement.Calendar, workspace.Today) is { } worked) lines.Add(new Block.Sentence(Of(worked, language)));
        var goals = workspace.State.Agreement.Goals.Where(goal => goal.ReplacedOn is null && goal.To >= workspace.Today && audience.Decide(classes.Of([goal.Kpi]), Form.Figure).Verdict == Verdict.Allow).ToList();
        if (goals.Count > 0) lines.AddRange([new Block.Heading(texts.Goals), .. goals.Select(goal => new Block.Sentence(Of(goal, language)))]);
        lines.Add(new Block.Source([texts.HowToAgree, texts.HowToAim]));
        return new DeskReply(new Answer { Language = language, Outcome = Outcome.Answered, Blocks = lines }) { IsForAll = decision.Verdict == Verdict.Allow };
    }

    private async Task<DeskReply> SetAsync(LevelWords words, string by, Language language, CancellationToken cancellation)
    {
        var (texts, today) = (AgreementTexts.Of(language), workspace.Today);
        if (words.IsEmpty) return Say(language, texts.HowToAgree);
        ServiceLevel Changed(Agreement agreement)
        {
            var level = agreement.LevelOn(today);
            var hours = words.FollowUp is null ? level.Hours : words.IsBusiness ? words.Hours ?? agreement.Calendar.Hours ?? OfficeHours : null;
            return level with
            {
                From = today, Hours = hours, FollowUpHours = words.FollowUp is { } time ? (words.InDays ? time * HoursOfADay(hours) : time) : level.FollowUpHours,
                MqlsPerMonth = words.Mqls ?? level.MqlsPerMonth, Attempts = words.Attempts ?? level.Attempts, Acceptance = words.Acceptance is { } accept ? Short(accept) : level.Acceptance,
            };
        }

        if (!await workspace.AgreeAsync(agreement => agreement with { ServiceLevels = [.. agreement.ServiceLevels.Where(level => level.From < today), Changed(agreement)] }, by, cancellation)) return Say(language, texts.NotOnSample);
        var since = new PeriodWords(language, workspace.State.Agreement.Calendar).Day(today);
        return Say(language, [texts.Agreed(since), .. Lines(workspace.State.Agreement.LevelOn(today), language)]) with { IsForAll = true };
    }

    private async Task<DeskReply> SetAsync(GoalWords words, string by, Language language, CancellationToken cancellation)
    {
        var (texts, today, calendar) = (AgreementTexts.Of(language), workspace.Today, workspace.State.Agreement.Calendar);
        var query = words.Kpi is { } named ? workspace.Understand(named, language) : null;
        var isOne = query is { Kpis: [_], Filters: [] or [{ Exclude: false, Values: [_] }], By: null };
        List<GoalPart> missing =
        [
            .. isOne ? [] : new[] { GoalPart.Kpi }, .. words.Value is null ? [GoalPart.Value] : Array.Empty<GoalPart>(), .. words.Baseline is null ? [GoalPart.Baseline] : Array.Empty<GoalPart>(),
            .. words.Owner is null ? [GoalPart.Owner] : Array.Empty<GoalPart>(), .. words.Due is null || words.Due <= today ? [GoalPart.Deadline] : Array.Empty<GoalPart>(),
        ];
        if (missing.Count > 0) return Say(language, texts.Missing(string.Join(", ", missing.Select(texts.Part))), texts.HowToAim);
        var kpi = Catalogue.Get(query!.Kpis[0]);
        var goal = new Goal
        {
            Kpi = kpi.Id, Dimension = query.Filters is [var segment] ? segment.Dimension : null, Member = query.Filters is [var filter] ? filter.Values[0] : null,
            Baseline = InUnit(kpi, words.Baseline!.Value), Value = InUnit(kpi, words.Value!.Value), Owner = Short(words.Owner!), From = FirstDay(calendar, words.Due!.Value, today, words.ForYear), To = words.Due.Value, AgreedOn = today,
        };
        if (!await workspace.AgreeAsync(agreement => agreement with { Goals = [.. agreement.Goals.Where(old => !(old.IsAbout(goal) && old.AgreedOn == today)).Select(old => old.IsAbout(goal) && old.ReplacedOn is null ? old with { ReplacedOn = today } : old), goal] }, by, cancellation)) return Say(language, texts.NotOnSample);
        return Say(language, Of(goal, language), texts.FromNowOn) with { IsForAll = true };
    }

    private List<string> Lines(ServiceLevel level, Language language)
    {
        var (texts, figures) = (AgreementTexts.Of(language), new Figures(Texts.Of(language), workspace.State.Agreement.Currency));
        if (level is { FollowUpHours: null, MqlsPerMonth: null, Attempts: null, Acceptance: null }) return [texts.Nothing];
        List<string> lines = [];
        if (level.FollowUpHours is { } hours) lines.Add(texts.FollowUp(figures.Of(KpiUnit.Hours, hours), level.Hours is { } business ? $"{business.Start:HH:mm}–{business.End:HH:mm}" : null));
        if (level.MqlsPerMonth is { } mqls) lines.Add(texts.Mqls(figures.Count(mqls)));
        if (level.Attempts is { } attempts) lines.Add(texts.Attempts(figures.Count(attempts)));
        if (level.Acceptance is { } accept) lines.Add(texts.Acceptance(Label.Plain(accept)));
        return lines;
    }

    private string Of(WorkedBack worked, Language language)
    {
        var agreement = workspace.State.Agreement;
        var (figures, periods) = (new Figures(Texts.Of(language), agreement.Currency), new PeriodWords(language, agreement.Calendar));
        return AgreementTexts.Of(language).WorkedBack(
            figures.Of(KpiUnit.Money, worked.Target), periods.Brief(worked.Quarter), $"{KpiTexts.Of(language, worked.DealSize.Kpi).Name} {figures.Of(KpiUnit.Money, worked.DealSize.Value)}",
            $"{KpiTexts.Of(language, worked.Rate.Kpi).Name} {figures.Of(KpiUnit.Ratio, worked.Rate.Value)}", figures.Count(worked.MqlsPerMonth));
    }

    private string Of(Goal goal, Language language)
    {
        var agreement = workspace.State.Agreement;
        var (figures, periods, kpi) = (new Figures(Texts.Of(language), agreement.Currency), new PeriodWords(language, agreement.Calendar), Catalogue.Get(goal.Kpi));
        var about = goal.Member is { } member ? $"{KpiTexts.Of(language, goal.Kpi).Name} · {DimensionWords.Value(member, language)}" : KpiTexts.Of(language, goal.Kpi).Name;
        return AgreementTexts.Of(language).Goal(about, figures.Of(kpi.Unit, goal.Baseline), figures.Of(kpi.Unit, goal.Value), periods.Brief(goal.Days), Label.Plain(goal.Owner));
    }

    private static decimal InUnit(Kpi kpi, decimal said) => kpi.Unit == KpiUnit.Ratio && Math.Abs(said) > 1 ? said / 100 : said;

    private static decimal HoursOfADay(WorkingHours? hours) => hours is null ? 24 : (decimal)(hours.End - hours.Start).TotalHours;

    /// <summary>A deadline at the end of a quarter, month or year is that of the whole of it; any other is counted from today.</summary>
    private static DateOnly FirstDay(BusinessCalendar calendar, DateOnly due, DateOnly today, bool forYear)
    {
        Grain[] grains = forYear ? [Grain.Year, Grain.Quarter, Grain.Month] : [Grain.Quarter, Grain.Month];
        foreach (var grain in grains) if (calendar.Containing(grain, due) is var unit && unit.To == due && unit.From <= today) return unit.From;
        return today;
    }

    private static string Short(string text) => text.Length <= LongestText ? text : text[..LongestText];

    private static DeskReply Say(Language language, params string[] sentences) => new(new Answer { Language = language, Outcome = Outcome.Answered, Blocks = [.. sentences.Select(sentence => new Block.Sentence(sentence))] });
}

/// <summary>What makes a target one.</summary>
public enum GoalPart
{
    /// <summary>One KPI, of the company or of one segment.</summary>
    Kpi,

    /// <summary>What is to be reached.</summary>
    Value,

    /// <summary>Where it stands.</summary>
    Baseline,

    /// <summary>Who answers for it.</summary>
    Owner,

    /// <summary>By when, a day to come.</summary>
    Deadline,
}
