namespace Declaraties.Dienst.Loketten;

/// <summary>Hoe een handeling met onbestelbare post kan aflopen.</summary>
public enum Postlot
{
    Gelukt,

    /// <summary>Dit bericht staat niet (meer) bij de onbestelbare post.</summary>
    Onbekend,

    /// <summary>Naar deze bestemming kan het niet.</summary>
    KanNiet,
}
