namespace KpiBot.Chat.Wording;

/// <summary>Spanish.</summary>
internal static class SpanishSources
{
    public static SourceTexts Texts { get; } = new()
    {
        Title = "Fuentes",
        BySettings = source => $"{source}: configurada en los ajustes del host.",
        Connected = (source, account) => $"{source}: conectada como {account}.",
        NotConnected = source => $"{source}: no conectada.",
        Lost = (source, account) => $"{source}: la conexión como {account} ya no se acepta, así que no se lee nada nuevo. Conéctela de nuevo.",
        NoApp = (source, setting) => $"{source}: todavía no se puede conectar. Quien lleva el host define {setting}:ClientId y {setting}:ClientSecret.",
        NotGranted = scopes => $"No concedido, por lo tanto omitido: {scopes}.",
        Reading = (stream, rows) => $"Leyendo ahora: {stream}, {rows} filas hasta aquí.",
        MakingRecords = rows => $"Incorporando ahora: {rows} filas.",
        Ran = at => $"Última lectura: {at}, completa.",
        RanIncomplete = at => $"Última lectura: {at}, incompleta. Las preguntas se responden con lo que estaba completo antes.",
        NeverRan = "Aún no leída.",
        Newest = streams => $"Cambio más reciente visto: {streams}.",
        Unread = (stream, since) => since is null ? $"{stream} no se pudo leer." : $"{stream} no se pudo leer desde {since}.",
        Incomplete = (stream, missing) => $"{stream}: faltan {missing} filas.",
        Suspect = since => $"Mucho menos que antes desde {since}: no se evalúa ninguna alerta con ello.",
        CallsLeft = calls => $"Llamadas restantes hoy: {calls}.",
        AdminsOnly = "Solo los administradores conectan fuentes y ven cómo están conectadas.",
        NoSources = "No hay ninguna fuente configurada. Quien lleva el host define HubSpot:ClientId y HubSpot:ClientSecret, o los de otra fuente.",
        NoneCalled = (name, known) => $"No hay ninguna fuente «{name}». Hay: {known}.",
        Link = (source, address) => $"Conectar {source}: {address}",
        LinkIsYours = "El enlace es solo para usted, vale una vez y durante 10 minutos. Usted inicia sesión en la propia fuente: nunca escriba aquí una contraseña, un token o una clave.",
        NoLink = source => $"{source} está configurada en los ajustes del host y no se conecta en el navegador.",
        AskDisconnect = source => $"¿Desconectar {source}? El acceso se devuelve y no se lee nada nuevo. Lo leído se queda y sigue respondiendo preguntas.",
        Disconnect = source => $"Desconectar {source}",
        Disconnected = source => $"{source} está desconectada. Lo leído se queda.",
        NothingToDisconnect = source => $"{source} no está conectada, así que no hay nada que devolver.",
        NoSecretsHere = "Eso parece una contraseña, un token o una clave. Aquí no se guardó, pero está en este chat: revóquelo de inmediato donde se creó y borre el mensaje. Las fuentes se conectan con «conectar», que nunca pide un secreto.",
        FirstSyncBegan = (source, account) => $"{source} está conectada como {account}. La primera lectura ha comenzado; «conectar» muestra cómo va.",
        FirstSyncDone = (source, records) => $"{source} se leyó: {records} registros. Ya puede preguntar.",
        FirstSyncIncomplete = source => $"{source} no se leyó por completo. Continúa sola donde se detuvo; «conectar» muestra qué falta.",
    };
}
