import type { greenhouse as entries } from '../logbooks/greenhouse.ts';
import type { Written } from '../texts.ts';

export const greenhouse: Written<typeof entries> = {
  windows:
    'Huit fenêtres sur le trottoir, à côté des encombrants, avec leurs poignées en laiton. Le voisin du rez-de-chaussée a dit « prenez, prenez », comme si c’était du pain. Je les ai portées une par une dans la cour. J’ai les bras qui tremblent et je n’arrête pas de sourire.',
  drawing:
    'Un après-midi avec du papier quadrillé et des vidéos que je comprends à moitié. En mettant les fenêtres deux par deux, on arrive à douze mètres carrés. J’avais oublié la porte. Je l’ai ajoutée à la fin, du mauvais côté.',
  households:
    'Frappé aux neuf portes. Sept oui, un « pourquoi pas », et la dame du troisième, qui n’a rien répondu mais qui a posé une perceuse sur mon paillasson une heure plus tard. J’ai compté cela comme un oui.',
  rafters:
    'Les chevrons sont là. Yann les a apportés avec sa remorque et a parlé d’autre chose quand j’ai voulu dire merci. Vissé le premier cadre avec le petit du deuxième, huit ans, qui tenait le niveau et commentait la bulle comme un match.',
  architect:
    'On m’appelle « l’architecte » dans l’escalier. Personne ne m’a demandé si je savais. Moi non plus, je ne me le suis pas demandé.',
  firstPane:
    'La première fenêtre est debout. À tour de rôle, on l’a ouverte et refermée, très poliment, comme si quelqu’un habitait déjà là.',
  printing:
    'Il y avait une imprimerie dans cette cour jusqu’en 1974. Je l’ai appris par hasard, en cherchant tout autre chose. Plomb, encres, solvants ? J’allais planter dedans sans rien demander à personne, avec deux familles qui ont des enfants petits.',
  roof: 'Le toit est fermé. Il s’est mis à pleuvoir avant la dernière plaque, et on s’est retrouvés à quatre sur une palette, au sec, à écouter. Quand la pluie s’est arrêtée, personne ne s’est levé.',
  results:
    'Les analyses sont arrivées. Awa les a lues avec moi ligne par ligne, sans jamais baisser la voix. On plantera dans des bacs, trente centimètres plus haut, et c’est tout. J’avais imaginé bien pire.',
  sowing:
    'Semé avant d’aller travailler : laitue, persil, basilic, et une ligne que j’ai oublié d’étiqueter. Les mains dans le terreau à huit heures du matin, c’est mieux que le café.',
  mist: 'Les deux petites du premier ont dessiné au doigt sur les vitres embuées. Un chien, une maison, une chose à sept pattes. Le soir il n’en restait rien, et elles voulaient savoir quand les vitres seraient de nouveau prêtes.',
  northLight:
    'La moitié nord ne reçoit rien avant onze heures. Je ne sais pas ce qui pousse avec si peu de lumière, ni si c’est vraiment la lumière qui manque, ou une poutre trop large au mauvais endroit.',
  basil:
    'Tout le basilic s’est couché pendant la nuit, la barquette entière. Trop d’eau, je crois. C’est bête, d’avoir la gorge serrée pour du basilic.',
  unlabelled:
    'La ligne sans étiquette a levé. Personne ne sait ce que c’est. Le troisième dit roquette, le deuxième dit mauvaise herbe, et une feuille de paris est apparue près des boîtes aux lettres.',
  storm:
    'Tempête cette nuit. Au matin, toute la serre avait glissé de dix centimètres vers le mur, d’un seul bloc, comme une armoire qu’on pousse. Un carreau est fendu. Je suis arrivée en retard au travail et je n’ai pas dit pourquoi.',
  ball: 'J’ai dit que c’était un ballon. C’est sorti tout seul. Maintenant les petites du premier croient que c’est leur faute.',
  blocks: 'Calé avec des parpaings. Ce n’est pas une réparation, c’est un vœu.',
  videos:
    'Troisième soir de vidéos. Chacune commence par « il suffit de ». Je ne sais même pas si c’est faux en bas, en haut ou partout. Je sors par la rue, maintenant, pour ne plus traverser la cour.',
  dismantle:
    'Et si on me disait de tout démonter ? Je crois que je dirais oui sur-le-champ, par soulagement, et que je le regretterais au petit déjeuner.',
  strap:
    'Passé une sangle de camion autour du poteau d’angle, tirée jusqu’à l’anneau du mur. C’est laid et ça tient. Première nuit entière depuis une semaine.',
  coffee:
    'J’apprends que la dame du troisième prend son café dans la serre tous les matins, sur une chaise pliante, avant tout le monde. Elle dit qu’elle surveille les salades. Elle leur lit le journal.',
  brackets:
    'Acheté des équerres. Trop petites, évidemment. Mais je vois pourquoi elles sont trop petites, et il y a un mois je ne l’aurais pas vu.',
  night:
    'Encore debout à quatre heures, à cause du vent. La sangle vibrait. Je suis restée sous la pluie en pyjama, une main sur le poteau, comme si ma main y changeait quelque chose.',
  asking:
    'J’ai demandé. Deux soirs pour l’écrire, deux secondes pour l’envoyer. Rien n’a encore changé, et pourtant ce matin j’ai traversé la cour.',
};
