namespace KpiBot.Chat.Wording;

/// <summary>English.</summary>
internal static class EnglishSources
{
    public static SourceTexts Texts { get; } = new()
    {
        Title = "Sources",
        BySettings = source => $"{source}: set up with the host's settings.",
        Connected = (source, account) => $"{source}: connected as {account}.",
        NotConnected = source => $"{source}: not connected.",
        Lost = (source, account) => $"{source}: the connection as {account} is no longer accepted, so nothing new is read. Connect it again.",
        NoApp = (source, setting) => $"{source}: cannot be connected yet. Whoever runs the host sets {setting}:ClientId and {setting}:ClientSecret.",
        NotGranted = scopes => $"Not granted, so left out: {scopes}.",
        Reading = (stream, rows) => $"Being read now: {stream}, {rows} rows so far.",
        MakingRecords = rows => $"Being brought in now: {rows} rows.",
        Ran = at => $"Last run: {at}, complete.",
        RanIncomplete = at => $"Last run: {at}, not complete. Questions are answered from what was complete before.",
        NeverRan = "Not read yet.",
        Newest = streams => $"Newest change seen: {streams}.",
        Unread = (stream, since) => since is null ? $"{stream} could not be read." : $"{stream} could not be read since {since}.",
        Incomplete = (stream, missing) => $"{stream}: {missing} rows missing.",
        Suspect = since => $"Far less than before since {since}: no alert is evaluated on it.",
        CallsLeft = calls => $"Calls left today: {calls}.",
        AdminsOnly = "Only admins connect sources and see how they are connected.",
        NoSources = "No source is set up. Whoever runs the host sets HubSpot:ClientId and HubSpot:ClientSecret, or those of another source.",
        NoneCalled = (name, known) => $"There is no source \"{name}\". There are: {known}.",
        Link = (source, address) => $"Connect {source}: {address}",
        LinkIsYours = "The link is for you alone, good once and for 10 minutes. You sign in at the source itself: never write a password, token or key here.",
        NoLink = source => $"{source} is set up with the host's settings, and is not connected in a browser.",
        AskDisconnect = source => $"Disconnect {source}? Its access is given back and nothing new is read. What was read stays and goes on answering questions.",
        Disconnect = source => $"Disconnect {source}",
        Disconnected = source => $"{source} is disconnected. What was read stays.",
        NothingToDisconnect = source => $"{source} is not connected, so there is nothing to give back.",
        NoSecretsHere = "That looks like a password, token or key. It was not kept here, but it stands in this chat: revoke it at once where it comes from and delete the message. Sources are connected with \"connect\", which never asks for a secret.",
        FirstSyncBegan = (source, account) => $"{source} is connected as {account}. The first reading has begun; \"connect\" shows where it stands.",
        FirstSyncDone = (source, records) => $"{source} has been read: {records} records. Ask away.",
        FirstSyncIncomplete = source => $"{source} has not been read completely. It goes on by itself where it stopped; \"connect\" shows what is missing.",
    };
}
