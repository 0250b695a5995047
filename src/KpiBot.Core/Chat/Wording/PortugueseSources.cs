namespace KpiBot.Chat.Wording;

/// <summary>Brazilian Portuguese.</summary>
internal static class PortugueseSources
{
    public static SourceTexts Texts { get; } = new()
    {
        Title = "Fontes",
        BySettings = source => $"{source}: configurada nas definições do host.",
        Connected = (source, account) => $"{source}: conectada como {account}.",
        NotConnected = source => $"{source}: não conectada.",
        Lost = (source, account) => $"{source}: a conexão como {account} não é mais aceita, então nada de novo é lido. Conecte de novo.",
        NoApp = (source, setting) => $"{source}: ainda não pode ser conectada. Quem cuida do host define {setting}:ClientId e {setting}:ClientSecret.",
        NotGranted = scopes => $"Não concedido, portanto deixado de fora: {scopes}.",
        Reading = (stream, rows) => $"Lendo agora: {stream}, {rows} linhas até aqui.",
        MakingRecords = rows => $"Trazendo agora: {rows} linhas.",
        Ran = at => $"Última leitura: {at}, completa.",
        RanIncomplete = at => $"Última leitura: {at}, incompleta. As perguntas são respondidas com o que estava completo antes.",
        NeverRan = "Ainda não lida.",
        Newest = streams => $"Mudança mais recente vista: {streams}.",
        Unread = (stream, since) => since is null ? $"{stream} não pôde ser lido." : $"{stream} não pôde ser lido desde {since}.",
        Incomplete = (stream, missing) => $"{stream}: faltam {missing} linhas.",
        Suspect = since => $"Muito menos do que antes desde {since}: nenhum alerta é avaliado com isso.",
        CallsLeft = calls => $"Chamadas restantes hoje: {calls}.",
        AdminsOnly = "Só administradores conectam fontes e veem como estão conectadas.",
        NoSources = "Nenhuma fonte está configurada. Quem cuida do host define HubSpot:ClientId e HubSpot:ClientSecret, ou os de outra fonte.",
        NoneCalled = (name, known) => $"Não há fonte “{name}”. Há: {known}.",
        Link = (source, address) => $"Conectar {source}: {address}",
        LinkIsYours = "O link é só para você, vale uma vez e por 10 minutos. Você entra na própria fonte: nunca escreva aqui uma senha, um token ou uma chave.",
        NoLink = source => $"{source} está configurada nas definições do host e não é conectada pelo navegador.",
        AskDisconnect = source => $"Desconectar {source}? O acesso é devolvido e nada de novo é lido. O que foi lido fica e continua respondendo perguntas.",
        Disconnect = source => $"Desconectar {source}",
        Disconnected = source => $"{source} foi desconectada. O que foi lido fica.",
        NothingToDisconnect = source => $"{source} não está conectada, então não há nada a devolver.",
        NoSecretsHere = "Isso parece uma senha, um token ou uma chave. Não foi guardado aqui, mas está neste chat: revogue agora mesmo onde foi criado e apague a mensagem. Fontes são conectadas com “conectar”, que nunca pede um segredo.",
        FirstSyncBegan = (source, account) => $"{source} está conectada como {account}. A primeira leitura começou; “conectar” mostra em que pé está.",
        FirstSyncDone = (source, records) => $"{source} foi lida: {records} registros. Pode perguntar.",
        FirstSyncIncomplete = source => $"{source} não foi lida por completo. Continua sozinha de onde parou; “conectar” mostra o que falta.",
    };
}
