using KpiBot.Kpis;

namespace KpiBot.Web.Pages;

/// <summary>English.</summary>
internal static class EnglishPage
{
    public static PageTexts Texts { get; } = new()
    {
        Language = Language.English,
        Welcome = "What would you like to know?",
        Introduction = "Ask about marketing and sales in your own words. Every answer shows what it counted, how fresh the data is and what to ask next.",
        SeeDigest = "See this week's digest.",
        TryOne = "Try one of these",
        SkipToQuestion = "Skip to the question",
        Answers = "Conversation",
        YouAsked = "You asked",
        Question = "Your question",
        Placeholder = "Ask about a KPI",
        Ask = "Ask",
        Asking = "Working it out …",
        NewThread = "New conversation",
        Languages = "Language",
        AutomaticLanguage = "Auto",
        SignOut = "Sign out",
        SampleData = "Sample data",
        SampleExplained = "These are the made-up figures of a manufacturer that does not exist: three years of leads, deals, spend and customers that end yesterday.",
        OwnData = "Your data",
        AsOf = instant => $"as of {instant}",
        OwnExplained = folder => $"Answers come from the data folder {folder}.",
        NothingImported = "nothing imported yet",
        ImportOwn = "Bring in your own data",
        ImportStep = "Describe your CSV exports in a mapping file, then import them:",
        AskStep = "Start the host again and ask here, or ask in the terminal:",
        DoctorStep = "If something is not as you expect, this says what to do:",
        Better = "better",
        Worse = "worse",
        Caution = "Note:",
        Choices = "Pick one",
        Examples = "Questions to ask",
        AskNext = "Ask next",
        Table = "Table",
        FurtherRecords = "Show more",
        Download = "Download all as CSV",
        ListGone = "This list is no longer kept here. Ask for the records again.",
        WhereFrom = "Where it comes from",
        HowRead = "How the question was read",
        TooLong = "That question is too long: 500 characters at most.",
        Empty = "Type a question first.",
        TooMany = "That was a lot of questions at once. Wait a few seconds and ask again.",
        TooManyTries = "Too many tries. Wait a minute and try again.",
        Refused = "This request did not come from this page, so nothing was done. Open the page again.",
        Failed = "Something went wrong here and was written to the host's log. Ask again, or ask in other words.",
        Offline = "The host does not answer. Check that kpibot is still running, then ask again.",
        SignedOut = "You are signed out. Open the page again to sign in.",
        SignIn = "Sign in",
        Password = "Password",
        WrongPassword = "That is not the password.",
        Off = "The playground is switched off",
        OffExplained = "This host answers from real data, and nobody has to sign in. Set Web:Password (KPIBOT_WEB__PASSWORD keeps it out of files) and start it again. Everything else runs.",
        Starters =
        [
            "how are we doing?", "why did win rate change last quarter?", "revenue won by month this year", "win rate by region last quarter", "leads by channel this quarter vs last quarter",
            "open pipeline by stage", "revenue won of {owner} this quarter", "revenue forecast", "what is CAC?",
        ],
    };
}
